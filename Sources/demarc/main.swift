/// The executable: everything is in the command as a library.

import DemarcCommand

await DemarcCommand.run(Array(CommandLine.arguments.dropFirst()))
