#!/usr/bin/env bash
# Compiles the port against ESP-IDF where IDF_PATH is set: a whole build where idf.py is there, and else, with Debian's
# compilers, each file against the real headers. The latter also needs esp-mqtt in ESP_MQTT_PATH, and the submodules.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

skip() {
  echo "firmware: SKIPPED the port for ESP-IDF: $*" >&2
  exit 0
}
[[ -n ${IDF_PATH:-} ]] || skip "IDF_PATH is not set"
build=$PWD/../build/esp-idf
mkdir -p "$build"

build_all() {
  [[ -f signing_key.pem ]] || openssl ecparam -name prime256v1 -genkey -noout -out signing_key.pem
  [[ -f signing_key_rsa.pem ]] || openssl genrsa -out signing_key_rsa.pem 3072
  for target in esp32c6 esp32; do
    idf.py -B "$build/$target" -D SDKCONFIG="$build/$target.sdkconfig" -D IDF_TARGET=$target build size
  done
}
command -v idf.py >/dev/null && { build_all; exit; }

export ESP_MQTT_PATH=${ESP_MQTT_PATH:-$PWD/managed_components/espressif__mqtt}
libc=/usr/lib/xtensa-lx106-elf/include
for command in riscv64-unknown-elf-gcc xtensa-lx106-elf-gcc; do
  command -v $command >/dev/null || skip "$command is missing"
done
[[ -d $libc ]] || skip "picolibc-xtensa-lx106-elf is missing"
/usr/bin/python3 -c 'import kconfiglib' 2>/dev/null || skip "python3-kconfiglib is missing"
[[ -d $ESP_MQTT_PATH/include ]] || skip "esp-mqtt is not in $ESP_MQTT_PATH"

# The folders of headers that ESP-IDF's build would name for a target and its architecture.
include() {
  local target=$1 architecture=$2 c=$IDF_PATH/components
  local kernel=$c/freertos/FreeRTOS-Kernel tls=$c/mbedtls/mbedtls folder
  for folder in "$ESP_MQTT_PATH/include" $c/*/include $c/*/"$target"/include $c/*/include/"$target" $c/soc/"$target" \
    $c/soc/"$target"/register $c/*/platform_include $c/*/interface $c/hal/platform_port/include \
    $c/freertos/config/include{,/freertos} $c/freertos/config/"$architecture"/include $c/freertos/esp_additions/include \
    "$kernel"/include "$kernel"/portable/"$architecture"/include{,/freertos} \
    $c/lwip/{include/apps,include/apps/sntp,port/include,port/freertos/include,port/esp32xx/include,lwip/src/include} \
    $c/mbedtls/port/include "$tls"/include "$tls"/tf-psa-crypto/{include,drivers/builtin/include} \
    $c/esp_hw_support/{include/soc,etm/include,port/"$target"/include} $c/esp_system/port/soc $c/esp-tls{,/esp-tls-crypto}; do
    case $folder in
      */linux/* | */bt/* | */openthread/*) ;;
      */components/riscv/* | */components/xtensa/*) [[ $folder == */components/$architecture/* ]] && echo "-isystem$folder" ;;
      *) [[ ! -d $folder ]] || echo "-isystem$folder" ;;
    esac
  done
}

# check <target> <architecture> <compiler> <flags> [<more defaults>]
check() {
  local target=$1 architecture=$2 compiler=$3 flags=$4 more=${5:-/dev/null}
  local out=$build/$target-headers folders
  mkdir -p "$out"
  /usr/bin/python3 -B kconfig.py "$IDF_PATH" "$target" "$out/sdkconfig.h" sdkconfig.defaults "sdkconfig.defaults.$target" "$more"
  mapfile -t folders < <(include "$target" "$architecture")
  for file in main/*.c; do
    $compiler $flags -std=gnu17 -fsyntax-only -Wall -Wextra -Wshadow -Werror -D_GNU_SOURCE -DESP_PLATFORM \
      -include sys/types.h -include "$out/sdkconfig.h" -I"$out" "${folders[@]}" -isystem$libc -I../core "$file"
  done
  echo "the port for $target compiles against the headers in IDF_PATH"
}

fast=$build/fast.defaults
echo CONFIG_TERMINAL_FAST_SENSOR=y >"$fast"
riscv="-march=rv32imac_zicsr_zifencei -mabi=ilp32"
check esp32c6 riscv riscv64-unknown-elf-gcc "$riscv"
check esp32c6 riscv riscv64-unknown-elf-gcc "$riscv" "$fast"
check esp32 xtensa xtensa-lx106-elf-gcc ""
