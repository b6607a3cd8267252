"""The command `xiaoxiang`."""

import typer

main = typer.Typer(no_args_is_help=True)


@main.command()
def setup() -> None:
    """Fetch what is missing."""
