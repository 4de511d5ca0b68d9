/// A site directory, and how it is built.

import Diagnostics
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

  /// Reads everything that a build needs.
  func read() throws(DiskError) -> SiteInput {
    let today = try day()
    return SiteInput(tree: try SourceTree.read(directory, displayedAs: displayedName, workers), today: today)
  }

  /// The site, built in memory: what every command does, and the server too.
  func build(_ observer: BuildObserver = BuildObserver()) throws(DiskError) -> SiteBuild {
    build(try read(), observer)
  }

  func build(_ input: SiteInput, _ observer: BuildObserver) -> SiteBuild {
    SiteBuild(
      input.tree, displayedAs: displayedName, today: input.today, workers: workers, observer: observer)
  }
}

/// What a site follows from.
struct SiteInput: Sendable {
  let tree: Diagnosed<SourceTree>
  /// The day on which reviews may be overdue.
  let today: CalendarDate?
}
