# Reads what gcov says of each file; fails when a line of the core is not covered.
/^File/ { file = $2; gsub(/'/, "", file) }
/^Lines executed/ && file ~ /^core\// {
    files++
    split($2, percent, /[:%]/)
    if (percent[2] != "100.00") {
        print file ": " $0
        failed = 1
    }
    file = ""
}
END {
    print files " files of the core covered" (failed ? ", some not in full" : " in full")
    exit failed || !files
}
