/// The executable: everything is in the command as a library.

import DemarcCommand
import Disk

#if os(Linux)
  // Only linked: it takes the place of the system's malloc.
  import Mimalloc
#endif

WholeFile.reserveStandardStreams()
await DemarcCommand.run(ProgramArguments.all)
