/// The executable: everything is in the command as a library.

import DemarcCommand
import Disk

WholeFile.reserveStandardStreams()
await DemarcCommand.run(Array(CommandLine.arguments.dropFirst()))
