"""`python -m app`: the command line; without a verb it opens the window."""

from app.commands import main

if __name__ == "__main__":
    main(prog_name="python -m app")
