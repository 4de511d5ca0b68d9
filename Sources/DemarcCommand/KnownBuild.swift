/// A build that would end as the last one did, found without building.
///
/// A site follows from its sources, the day and the program, and from nothing else. So where these are as they were, and the
/// output still holds exactly what came of them, another build would change nothing and find nothing. It took 0.3 s for 1,000
/// pages to learn that by building.

import Disk

struct KnownBuild {
  private let records: BuildRecords?
  private let isFresh: Bool

  /// - Parameter isFresh: whether to build in any case.
  init(of source: SiteSource, _ input: SiteInput, output: String, isFresh: Bool) {
    self.isFresh = isFresh
    guard input.tree.diagnostics.isEmpty, let folder = Console.cacheFolder else {
      records = nil
      return
    }
    let basis = [
      "shown \(source.displayedName)", "day \(input.today.map { String(describing: $0) } ?? "unknown")",
      "sources \(String(input.tree.value.sum(source.workers), radix: 16))",
    ]
    do throws(DiskError) { records = try BuildRecords(in: folder, of: output, basis: basis) } catch {
      // Publishing will say what is wrong with the output, after what is wrong with the site.
      records = nil
    }
  }

  /// What was built, if it is still there.
  func summary(_ publisher: Publisher, _ source: SiteSource) throws(DiskError) -> (SiteSummary, Publication)? {
    guard !isFresh, let last = records?.last, let summary = SiteSummary(lines: last.summary),
      let publication = try publisher.confirm(manifest: last.manifest, source.workers)
    else { return nil }
    return (summary, publication)
  }

  /// Remembers a build without problems. Returns why it couldn't; the site is published anyway.
  func keep(_ summary: SiteSummary, _ publication: Publication) -> DiskError? {
    do throws(DiskError) {
      try records?.keep(manifest: publication.manifest, summary: summary.lines)
      return nil
    } catch {
      return error
    }
  }
}
