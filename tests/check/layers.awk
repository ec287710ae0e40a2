# tests/check/layers runs this over the sources.
BEGIN {
	may["base"] = " base "
	may["model"] = may["base"] "model "
	may["store"] = may["model"] "store "
	may["files"] = may["model"] "files "
	may["builtin"] = may["model"] "builtin "
	may["desk"] = may["model"] "store files builtin desk "
	may["tui"] = may["base"] "tui "
	may["screens"] = may["model"] "desk tui screens "
	may["cli"] = may["model"] "desk cli "
	may["main"] = may["desk"] "tui screens cli "

	owner["sqlite3.h"] = "store"
	owner["sodium.h"] = "base store files" # hashes of the journal, PINs, sealed backups
	owner["yaml.h"] = "files"
	owner["expat.h"] = owner["minizip/unzip.h"] = owner["xlsxwriter.h"] = "files"
	owner["utf8proc.h"] = "base"
	owner["curses.h"] = owner["ncurses.h"] = owner["term.h"] = "tui"

	sql = "\"[^\"]*(SELECT |INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM|CREATE |PRAGMA |BEGIN IMMEDIATE)"
}
function complain(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what
	wrong = 1
}
FNR == 1 {
	split(FILENAME, part, "/")
	layer = part[1] == "include" ? part[3] : part[2]
	if (!(layer in may))
		layer = "main"
}
/^#[ \t]*include/ {
	name = $0
	gsub(/^#[ \t]*include[ \t]*["<]|[">].*$/, "", name)
	if (name ~ /^menzhen\//) {
		split(name, part, "/")
		if (!index(may[layer], " " part[2] " "))
			complain(layer " may not include " part[2])
	} else if (name ~ /\.\./) {
		complain("includes are written from include/ or src/, not by ..")
	} else if (split(name, part, "/") > 1 && part[1] in may && part[1] != layer) {
		complain(name " is for " part[1] " alone")
	} else if (name in owner && !index(" " owner[name] " ", " " layer " ")) {
		complain("only " owner[name] " includes " name)
	}
}
layer != "store" && $0 ~ sql {
	complain("SQL stands in data/sql and in store alone")
}
END { exit wrong }
