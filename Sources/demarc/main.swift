/// The executable: everything is in the command as a library.

import ArgumentParser
import DemarcCommand

DemarcCommand.main()
