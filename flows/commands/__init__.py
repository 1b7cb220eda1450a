"""The commands, one module each: `./communique NAME` runs `flows.commands.NAME.command`, with `-` for `_` in NAME."""
