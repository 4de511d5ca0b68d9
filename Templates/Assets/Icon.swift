/// The mark in the tabs of browsers: a boundary that steps down from left to right.

package enum Icon {
  package static let text = #"""
    <svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" role="img" aria-labelledby="t d">
    <title id="t">Demarc</title><desc id="d">A boundary that steps down</desc>
    <rect width="24" height="24" rx="5" fill="#17212e"/>
    <path d="M4 8h6v4h5v4h5" fill="none" stroke="#fbbf24" stroke-width="2" stroke-dasharray="3 2"/>
    </svg>

    """#
}
