/// A site directory, and how it is built.

import Disk
import SiteBuilder
import SiteModel
import Workers
import YAML

struct SiteSource: Sendable {
  /// As it is shown in messages.
  let directory: String
  /// The day on which reviews may be overdue; that of the clock if none is given.
  var today: CalendarDate?
  /// How many threads work at a time; one per core if nothing is given.
  var jobs: Int?

  var workers: Workers { Workers(count: jobs ?? Console.coreCount) }

  /// What messages put before paths in the site.
  var displayedName: String { directory == "." ? "" : directory }

  /// The day on which reviews may be overdue.
  func day() throws(DiskError) -> CalendarDate? { if let today { today } else { try Console.today() } }

  /// The site, built in memory: what every command does, and the server too.
  ///
  /// - Parameter hasRead: called when so many files have been read.
  func build(
    _ observer: BuildObserver = BuildObserver(), hasRead: (Int) -> Void = { _ in }
  ) throws(DiskError) -> SiteBuild {
    let today = try day()
    let tree = try SourceTree.read(directory, displayedAs: displayedName, workers)
    hasRead(tree.value.files.count)
    return SiteBuild(
      tree, displayedAs: displayedName, today: today,
      workers: workers, observer: observer)
  }
}
