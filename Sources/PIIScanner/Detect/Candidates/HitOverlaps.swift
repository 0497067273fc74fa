/// What becomes of hits of a window that overlap.
enum HitOverlaps {
  /// Joins hits that overlap, and keeps those whose first one starts in what the window owns.
  ///
  /// What is clearly better (an IBAN) takes the text of what is inside it (a phone number) at once; the rest
  /// is decided when the fields are known. Hits beyond the window's own part are only there to
  /// make this the same for every cut.
  static func keepOwned(_ owned: Range<Int>, of hits: inout [WindowHit]) {
    // The buffer itself, since an array asks at each write whether it is shared.
    let kept = unsafe hits.withUnsafeMutableBufferPointer { unsafe Self.join($0, owned) }
    hits.removeLast(hits.count - kept)
    if hits.contains(where: { $0.misses == Self.isGone }) {
      hits.removeAll { $0.misses == Self.isGone }
      // The first of a group may be gone; the next then begins it.
      var end = Int64.min
      for index in hits.indices where !hits[index].isMiss {
        hits[index].joinsBefore = hits[index].start < end
        end = hits[index].joinsBefore ? max(end, hits[index].end) : hits[index].end
      }
    }
  }

  /// Moves the hits that stay to the front, and marks those that are gone; returns how many stay, with those.
  private static func join(
    _ hits: UnsafeMutableBufferPointer<WindowHit>, _ owned: Range<Int>
  ) -> Int {
    var kept = 0
    var groupEnd = Int64.min
    var groupIsOwned = false
    var groupStart = 0
    var groupLongest: Int64 = 0
    for index in hits.indices {
      if unsafe !hits[index].isMiss, unsafe hits[index].start >= groupEnd {
        groupStart = kept
        groupIsOwned = unsafe owned.contains(Int(hits[index].at))
        groupEnd = unsafe hits[index].end
        groupLongest = unsafe groupEnd - hits[index].start
        if !groupIsOwned { continue }
        if kept != index { unsafe hits[kept] = hits[index] }
        kept += 1
        continue
      }
      var hit = unsafe hits[index]
      if hit.isMiss {
        // A value that fails one check counts although it passes another; a part of a longer hit does not.
        guard hit.start >= groupEnd || hit.end - hit.start >= groupLongest,
          owned.contains(Int(hit.at))
        else { continue }
        unsafe hits[kept] = hit
        kept += 1
        continue
      }
      groupLongest = max(groupLongest, hit.end - hit.start)
      guard groupIsOwned else {
        groupEnd = max(groupEnd, hit.end)
        continue
      }
      var isTaken = false
      var other = groupStart
      while other < kept {
        let rival = unsafe hits[other]
        if !rival.isMiss, rival.start < hit.end, hit.start < rival.end {
          // Of one detector the longest: `Dhr. P. Bos`, not `P. Bos`, as sure as either.
          if rival.detector == hit.detector, rival.start <= hit.start, hit.end <= rival.end {
            if hit.logOdds > rival.logOdds {
              unsafe hits[other].logOdds = hit.logOdds
              unsafe hits[other].factors = hit.factors
            }
            unsafe hits[other].evidence.formUnion(hit.evidence)
            if rival.contextWord < 0 {
              unsafe hits[other].contextWord = hit.contextWord
              unsafe hits[other].contextDistance = hit.contextDistance
            }
            isTaken = true
            break
          }
          if rival.detector == hit.detector, hit.start == rival.start, rival.end < hit.end {
            hit.logOdds = max(rival.logOdds, hit.logOdds)
            hit.evidence.formUnion(rival.evidence)
            if hit.contextWord < 0 {
              hit.contextWord = rival.contextWord
              hit.contextDistance = rival.contextDistance
            }
            unsafe hits[other].misses = isGone
            other += 1
            continue
          }
          if rival.logOdds - hit.logOdds > 3, rival.end - rival.start > hit.end - hit.start {
            isTaken = true
            break
          }
          if hit.logOdds - rival.logOdds > 3, hit.end - hit.start > rival.end - rival.start {
            unsafe hits[other].misses = isGone
          }
        }
        other += 1
      }
      groupEnd = max(groupEnd, hit.end)
      if isTaken { continue }
      hit.joinsBefore = true
      unsafe hits[kept] = hit
      kept += 1
    }
    return kept
  }

  /// Marks a hit whose text went to a better one.
  private static let isGone = Int32.max
}
