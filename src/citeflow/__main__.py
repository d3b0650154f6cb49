"""`python -m citeflow`."""

from citeflow.cli import main

if __name__ == "__main__":
    main()
