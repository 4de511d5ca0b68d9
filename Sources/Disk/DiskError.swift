/// What went wrong with the disk, in plain words.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The environment failed, or an output directory was refused: the command ends with exit code 2.
package struct DiskError: Error, Sendable, Hashable {
  package enum Cause: Sendable, Hashable {
    /// A system call failed with this `errno`.
    case system(Int32)
    /// Going on could destroy something that isn't ours.
    case refused
    /// Another build is writing the same output.
    case busy
    /// This signal asked the process to end. The staging folder is gone.
    case interrupted(signal: Int32)
  }

  package let cause: Cause
  /// What was tried, as a verb phrase: `read`, `write`, `lock`.
  package let operation: String
  /// The path as the user gave it, or as the system knows it.
  package let path: String
  /// Why it failed, as a clause: `the disk is full`.
  package let reason: String
  /// What to do about it, as a sentence.
  package let advice: String?

  package init(_ cause: Cause, _ operation: String, _ path: String, _ reason: String, advice: String? = nil) {
    self.cause = cause
    self.operation = operation
    self.path = path
    self.reason = reason
    self.advice = advice
  }

  /// A system call that failed with `code`.
  package init(_ operation: String, _ path: String, code: Int32) {
    self.init(.system(code), operation, path, ErrorNumber.words(code), advice: ErrorNumber.advice(code))
  }

  static func refused(_ path: String, _ reason: String, advice: String? = nil) -> DiskError {
    DiskError(.refused, "write", path, reason, advice: advice)
  }

  /// This error after `cleanUp`; if that fails as well, the advice says so, for it must not hide the cause.
  func after(_ cleanUp: () throws(DiskError) -> Void) -> DiskError {
    do throws(DiskError) {
      try cleanUp()
      return self
    } catch {
      let advice = [advice, "What was begun is still there (\(error)); the next build removes it."]
      return DiskError(cause, operation, path, reason, advice: advice.compactMap(\.self).joined(separator: " "))
    }
  }

  /// The `errno` of the system call that failed, if one did.
  var code: Int32? {
    if case .system(let code) = cause { code } else { nil }
  }
}

extension DiskError: CustomStringConvertible {
  /// `can't write 'Public/index.html': the disk is full`
  package var description: String { "can't \(operation) '\(path)': \(reason)" }
}

/// `errno` in plain words.
enum ErrorNumber {
  static func words(_ code: Int32) -> String {
    switch code {
    case ENOENT: "it doesn't exist"
    case EACCES: "permission is denied"
    case EPERM: "the operation is not permitted"
    case EEXIST: "it exists already"
    case ENOTDIR: "it, or a part of its path, is not a folder"
    case EISDIR: "it is a folder"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the file system is read-only"
    case EMFILE: "too many files are open in this process"
    case ENFILE: "too many files are open on this machine"
    case ENOMEM: "memory is used up"
    case EIO: "the disk reports an input/output error"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "its symbolic links lead in a circle"
    case EXDEV: "it is on another file system, or on a layer that can't be renamed"
    case EBUSY: "it is in use, perhaps as a mount point"
    case ENOTEMPTY: "it isn't empty"
    case EFBIG: "it would be larger than the system allows"
    default: String(cString: strerror(code))
    }
  }

  static func advice(_ code: Int32) -> String? {
    switch code {
    case EXDEV, EBUSY: "Write to a folder inside it, or to another output directory."
    case ENOSPC, EDQUOT: "Make room: while a site is replaced, the old and the new one are both on the disk."
    case EMFILE: "Raise the limit (`ulimit -n`); 32 are enough."
    default: nil
    }
  }

  /// The machine is out of something; no single file is to blame.
  static func isExhaustion(_ code: Int32) -> Bool {
    code == EMFILE || code == ENFILE || code == ENOMEM
  }
}
