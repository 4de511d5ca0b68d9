/// How the process takes memory from the system.

import CDisk

package enum Memory {
  /// Tunes malloc for a process that makes many small values once and then ends. On glibc this takes a tenth off the
  /// CPU time of a build; elsewhere it does nothing. Nothing but time and memory depends on it.
  package static func keepWhatIsFreed() { demarc_keep_memory() }
}
