"""Collections of sessions: several stations' folders made one, and large ones analysed in place."""
