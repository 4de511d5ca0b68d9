/// The stylesheet with every look that there is, for tests that need no model.

import Colours
import Diagrams

extension Palette {
  var css: String { css(for: entries, sharers: [customer, provider]) }
}
