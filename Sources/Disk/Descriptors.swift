/// Reading and writing through a file descriptor to the end, past interruptions and partial transfers.

import Workers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

enum Descriptors {
  /// Each worker has at most so many files and folders open at a time.
  private static let perWorker = 3
  /// What is opened beside them: the lock, the folders at the top, and what the system needs.
  private static let besides = 13
  /// What 166 workers need.
  private static let most = 512

  /// `workers`, but no more than may have their files open at once in a process that can open `free` more.
  static func workers(_ workers: Workers, free: Int = free) -> Workers {
    Workers(count: min(workers.count, (free - besides) / perWorker))
  }

  /// How many files this process can open still, counted up to `most`: whoever started it may have left some open.
  private static var free: Int {
    var limits = rlimit()
    #if canImport(Glibc)
      let code = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    #else
      let code = getrlimit(RLIMIT_NOFILE, &limits)
    #endif
    let limit = code == 0 ? Int(clamping: limits.rlim_cur) : .max
    // One question for all of them: those that aren't open are answered as invalid.
    var numbers = (0..<Int32(min(limit, most))).map { pollfd(fd: $0, events: 0, revents: 0) }
    guard poll(&numbers, nfds_t(numbers.count), 0) >= 0 else { return 0 }
    return numbers.count { $0.revents & Int16(POLLNVAL) != 0 }
  }

  /// Repeats `call` while a signal interrupts it. The result is negative on failure, with `errno` set.
  @inline(__always)
  static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Everything from the current position of `descriptor` to its end; nil with `errno` set on failure.
  ///
  /// - Parameter expected: the probable number of bytes; one more is asked for, so that a file of this
  ///   size takes a single call.
  static func readAll(_ descriptor: Int32, expected: Int) -> [UInt8]? {
    var failed = false
    var isComplete = false
    let capacity = max(expected, 0) + 1
    var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < capacity {
        let part = retrying { read(descriptor, buffer.baseAddress.map { $0 + count }, capacity - count) }
        if part < 0 { failed = true }
        // A regular file gives less than was asked for only at its end.
        if part > 0 { count += part }
        if part <= 0 || count == expected {
          isComplete = true
          break
        }
      }
    }
    while !failed, !isComplete {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let part = retrying { read(descriptor, buffer.baseAddress, 1 << 16) }
        failed = part < 0
        count = max(part, 0)
      }
      isComplete = chunk.isEmpty
      bytes += chunk
    }
    return failed ? nil : bytes
  }

  /// Writes all of `bytes`; 0, or the `errno` of the call that failed.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let part = retrying { write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done) }
        if part < 0 { return errno }
        done += part
      }
      return 0
    }
  }
}
