# what -E and -e offer
count 'paging'                            201                                       "${get[@]}" "${plain[@]}" -b "$people" -E pr=50/noprompt 1.1
check 'the cookie of a page'              0  '^# pagedresults: cookie=.+'           "${get[@]}" "${plain[@]}" -b "$people" -E pr=150/noprompt 1.1
check 'sorting, the last first'           0  '^# sortResult: \(0\) Success'         "${get[@]}" "${plain[@]}" -b "$people" -s one -E '!sss=-employeeNumber' 1.1
first() { "${get[@]}" "${plain[@]}" -b "$people" -s one "$@" '(title=Head of*)' uid 2> /dev/null | sed -n 's/^uid: //p' | head -1; }
check 'the first by surname'              0  '^anna\.berg$'                         echo "$(first -E sss=sn)"
check 'the last by surname'               0  '^dev\.patel$|^noah\.schmidt$|^sean\.oneill$|^ines\.garcia$' echo "$(first -E sss=-sn)"
check 'sorting by what is not there'      16 'Unrecognized attribute type in sort key' "${get[@]}" "${plain[@]}" -b "$people" -E '!sss=nosuch' 1.1
check 'matched values'                    0  "^member: $anna\$"                     "${get[@]}" "${plain[@]}" -b "cn=claims,$groups" -s base -E "!mv=(member=$anna)" member
count 'all but the members that match'    1                                         "${get[@]}" "${plain[@]}" -b "cn=claims,$groups" -s base -E '!mv=(member=uid=x)' member
check 'an assertion that holds'           0  '^cn: Anna Berg$'                      "${get[@]}" "${plain[@]}" -b "$anna" -s base -e '!assert=(sn=Berg)' cn
check 'an assertion that does not'        122 'Assertion Failed \(122\)'            "${get[@]}" "${plain[@]}" -b "$anna" -s base -e '!assert=(sn=Clark)' cn
printf 'dn: %s\nchangetype: modify\nreplace: title\ntitle: Boss\n' "$anna" > "$work/title.ldif"
check 'before a change'                   0  '^title: Head of Claims$'              ldapmodify "${admin[@]}" -e '!preread=title' -f "$work/title.ldif"
check 'after a change'                    0  '^title: Boss$'                        ldapmodify "${admin[@]}" -e '!postread=title,cn' -f "$work/title.ldif"
check 'in the name of another'            0  "^dn:$anna\$"                          ldapwhoami "${admin[@]}" -e "!authzid=dn:$anna"
check 'by a uid'                          0  "^dn:$anna\$"                          ldapwhoami "${admin[@]}" -e '!authzid=u:anna.berg'
check 'in the name of another, not for all' 1  'not authorized to assume identity' ldapwhoami "${own[@]}" -e "!authzid=dn:uid=ben.clark,$people"
check 'manageDsaIt'                       0  '^dn: '                                "${get[@]}" "${plain[@]}" -M -b "$anna" -s base 1.1
check 'don'"'"'t use a copy'              0  '^dn: '                                "${get[@]}" "${plain[@]}" -E '!dontUseCopy' -b "$anna" -s base 1.1
check 'the domain alone'                  0  '^dn: '                                "${get[@]}" "${plain[@]}" -E '!domainScope' -b "$anna" -s base 1.1
check 'no subentries here'                0  '!^dn: '                               "${get[@]}" "${plain[@]}" -E '!subentries=true' -b "$people" 1.1
check 'session tracking'                  0  "^dn:$anna\$"                          ldapwhoami "${own[@]}" -e sessiontracking
