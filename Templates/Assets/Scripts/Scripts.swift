/// Classic scripts, so that they run from disk too. Pages are complete without them.

package enum Scripts {}
