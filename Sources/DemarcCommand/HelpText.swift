/// The help of the program as a whole, as the argument parser writes it in 80 columns. Written by a test: see `HelpTextTests`.

enum HelpText {
  static let overview = #"""
    OVERVIEW: Build documentation of shared responsibility from Markdown and data.

    EXAMPLES
      demarc new docs                      a small site to start from
      demarc build                         Content/ to Public/
      demarc build --site docs --output out
      demarc serve --open                  see it while you write
      demarc check --strict                all that a build and a reader find
      demarc explain unassigned-cell       what a rule asks for

    EXIT CODES
      0  clean
      1  problems in the content
      2  the environment failed: disk, permissions, network
      64 usage

    ENVIRONMENT
      NO_COLOR             no colours, wherever messages go
      CLICOLOR_FORCE       colours where messages go to no terminal too
      SOURCE_DATE_EPOCH    the day, in seconds since 1970, instead of the clock's
      GITHUB_ACTIONS       where it is true, --format github is the default
      GITHUB_STEP_SUMMARY  the file there that gets a summary in Markdown
      TMPDIR               where a workbook is put together
      XDG_CACHE_HOME       where build and --external remember what they found

    USAGE: demarc <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    SUBCOMMANDS:
      new                     Make a small, complete site to start from.
      serve                   Serve a site on this machine, and reload it whenever
                              a file changes.
      build                   Build a site and replace the output directory by it.
      check                   Build a site in memory and check the finished files;
                              write nothing.
      export                  Write the matrix or a diagram in a format for other
                              programs.
      bundle                  Write the whole site as one file.
      diff                    Compare two snapshots of a model.
      who                     Say who is responsible for something.
      explain                 Explain a rule, or list all rules.
      markdown                Read Markdown on standard input and write HTML.

      See 'demarc help <subcommand>' for detailed help.
    """#
}
