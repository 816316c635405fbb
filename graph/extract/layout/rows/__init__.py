"""The rows of a table whose head a reader knows, as a text prints them.

    | TT | Nội dung | Cơ quan chủ trì |      TT   Nội dung   Cơ quan chủ trì      TT
    | 1 | Mở lớp | Sở Y tế |                1    Mở lớp     Sở Y tế              Nội dung
                                                                                 Cơ quan chủ trì
                                                                                 1
                                                                                 Mở lớp
                                                                                 Sở Y tế

A portal may print each bar on a line of its own. `find` tells which it is; `bars`, `blanks` and `stacked` read a
`table` so.
"""
