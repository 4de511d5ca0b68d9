/// The user's browser.

import Foundation

package enum Browser {
  /// Asks the desktop to show `address`, and calls `failed` from another thread if there is nobody to ask.
  ///
  /// Nobody waits: on some desktops the program that is asked becomes the browser.
  package static func open(_ address: String, failed: @escaping @Sendable () -> Void) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["open", address]
    #else
      process.arguments = ["xdg-open", address]
    #endif
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    process.terminationHandler = { if $0.terminationStatus != 0 { failed() } }
    do {
      try process.run()
    } catch {
      failed()
    }
  }
}
