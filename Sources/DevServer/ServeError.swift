/// Why the server can't go on.

package enum ServeError: Error, Sendable, Hashable, CustomStringConvertible {
  case portTaken(UInt16)
  case cannotListen(UInt16, String)
  /// The program was rebuilt, but can't be started.
  case cannotRestart(String)

  package var description: String {
    switch self {
    case .portTaken(let port): "can't listen on port \(port): another program does"
    case .cannotListen(let port, let reason): "can't listen on port \(port): \(reason)"
    case .cannotRestart(let reason): "can't start the rebuilt program: \(reason)"
    }
  }
}
