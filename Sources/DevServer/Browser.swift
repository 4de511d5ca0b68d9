/// The user's browser.

import Dispatch
import Processes

package enum Browser {
  /// Asks the desktop to show `address`, and calls `failed` from another thread if there is nobody to ask.
  ///
  /// Nobody waits: on some desktops the program that is asked becomes the browser.
  package static func open(_ address: String, failed: @escaping @Sendable () -> Void) {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    DispatchQueue.global().async {
      do {
        if try ChildProcess.run(program, [address], listening: .nothing).status != 0 { failed() }
      } catch {
        failed()
      }
    }
  }
}
