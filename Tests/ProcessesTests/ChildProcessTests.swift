/// Other programs, as they are found on every system.

import Processes
import Testing

@Suite("Other programs") struct ChildProcessTests {
  private func run(
    _ script: String, input: String = "", listening: ChildProcess.Listening = .everything
  ) throws -> (status: Int32, output: String) {
    let ending = try ChildProcess.run("sh", ["-c", script], input: Array(input.utf8), listening: listening)
    return (ending.status, String(decoding: ending.output, as: UTF8.self))
  }

  @Test("What a program reads and prints is passed on") func streams() throws {
    #expect(try run("tr a-z A-Z", input: "abc", listening: .output) == (0, "ABC"))
    #expect(try run("echo one; echo two >&2; echo three") == (0, "one\ntwo\nthree\n"))
    #expect(try run("echo one; echo two >&2", listening: .nothing) == (0, ""))
    // Nothing comes from our own standard input.
    #expect(try run("cat") == (0, ""))
  }

  @Test("Much is passed on too") func much() throws {
    let text = String(repeating: "0123456789", count: 100_000)
    #expect(try run("cat > /dev/null; head -c 1000000 /dev/zero", input: text).output.utf8.count == 1_000_000)
  }

  @Test("How a program ends is told") func endings() throws {
    #expect(try run("exit 3").status == 3)
    #expect(try run("kill -9 $$").status == 137)
    // One that reads nothing.
    #expect(try run("exit 0", input: String(repeating: "x", count: 1_000_000)).status == 0)
  }

  @Test("A program that isn't there is told from one that fails") func absence() {
    #expect { try ChildProcess.run("no-such-program", [], listening: .nothing) } throws: { error in
      (error as? ChildProcess.StartError)?.isAbsence == true
    }
  }

  @Test("A program gets none of our open files") func descriptors() throws {
    // Its own three, and that of the folder which is listed.
    let script = "if [ -d /proc/self/fd ]; then ls /proc/self/fd; else echo '0 1 2 3'; fi | wc -w"
    #expect(try run(script).output.split(separator: " ").joined() == "4\n")
  }
}
