"""Writes the sdkconfig.h of a target without ESP-IDF's tools: kconfig.py <idf> <target> <out> <defaults>..."""

import os
import sys
import tempfile
from pathlib import Path

import kconfiglib


class Node(kconfiglib.MenuNode):
    """Some menus of ESP-IDF have a help text, which this version of the library does not expect."""

    __slots__ = ()

    def __init__(self):
        super().__init__()
        self.help = None


def sources(name, files):
    """A file that sources these, as ESP-IDF's build makes one."""
    listed = Path(tempfile.mkdtemp()) / name
    listed.write_text("".join(f'source "{file}"\n' for file in files))
    return str(listed)


def main(idf, target, out, *defaults):
    kconfiglib.MenuNode = Node
    here = Path(__file__).parent / "main/Kconfig.projbuild"
    mqtt = Path(os.environ["ESP_MQTT_PATH"]) / "Kconfig"
    projects = [*sorted(Path(idf).glob("components/*/Kconfig.projbuild")), here.resolve()]
    components = [*sorted(Path(idf).glob("components/*/Kconfig")), mqtt.resolve()]
    os.environ.update(
        IDF_PATH=idf,
        IDF_TARGET=target,
        IDF_ENV_FPGA="",
        IDF_MINIMAL_BUILD="n",
        IDF_TOOLCHAIN="gcc",
        IDF_VERSION="6.0",
        IDF_INIT_VERSION="6.0",
        srctree=idf,
        COMPONENT_KCONFIGS_SOURCE_FILE=sources("components", components),
        COMPONENT_KCONFIGS_PROJBUILD_SOURCE_FILE=sources("projects", projects),
        COMPONENT_KCONFIGS_EXCLUDED_SOURCE_FILE=sources("excluded", []),
        COMPONENT_KCONFIGS_PROJBUILD_EXCLUDED_SOURCE_FILE=sources("excluded-projects", []),
    )
    configuration = kconfiglib.Kconfig(f"{idf}/Kconfig", warn=False)
    for file in defaults:
        configuration.load_config(file, replace=False)
    configuration.write_autoconf(out)


main(*sys.argv[1:])
