internal import CScanKernels

/// The parts that byte sets are widened to, so that a few bitmaps serve all patterns: digits, upper case, lower
/// case, bytes beyond ASCII, each mark that patterns name often, the other marks, and controls.
///
/// A set of atoms is a mask with a bit for each.
enum Atoms {
  /// Disjoint, and together all bytes.
  static let all: [ByteSet] = {
    var result: [ByteSet] = [.digits, .upperCase, .lowerCase, ByteSet(0x80...0xFF)]
    for byte in Array(" .-/+()@:_<".utf8) { result.append(ByteSet(byte)) }
    // The other marks are rare in patterns, and few enough classes keep the first pass fast.
    var marks = ByteSet()
    var controls = ByteSet()
    for byte: UInt8 in 0..<0x80 where !result.contains(where: { $0.contains(byte) }) {
      if byte > 32 { marks.insert(byte) } else { controls.insert(byte) }
    }
    return result + [marks, controls]
  }()

  /// About how large a share of source code and prose each atom has.
  private static let shares: [Double] =
    [0.05, 0.06, 0.55, 0.02, 0.15, 0.015, 0.01, 0.01, 0.002, 0.01, 0.01, 0.001, 0.01, 0.03, 0.001]
    + [0.08, 0.04]

  /// The atoms that a set has bytes of.
  static func mask(of set: ByteSet) -> UInt32 {
    var mask: UInt32 = 0
    for (index, atom) in all.enumerated() where atom.intersects(set) { mask |= 1 << UInt32(index) }
    return mask
  }

  /// The bytes of the atoms of a mask.
  static func bytes(of mask: UInt32) -> ByteSet {
    all.indices.reduce(ByteSet()) { mask >> UInt32($1) & 1 == 1 ? $0.union(all[$1]) : $0 }
  }

  /// The smallest union of atoms that holds a set.
  static func covering(_ set: ByteSet) -> ByteSet { bytes(of: mask(of: set)) }

  /// The share of all bytes that a mask has.
  static func share(of mask: UInt32) -> Double {
    var share = 0.0
    var rest = mask
    while rest != 0 {
      share += shares[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return share
  }
}

/// How much room there is for classes in a `scan_class_plan`.
///
/// Atoms, word bytes and what tells where fields end always find room.
struct ClassRoom: Sendable {
  /// Classes that are in the plan whatever the patterns are.
  private static let certain: [ByteSet] = Atoms.all + [.word]
  /// Classes and buckets of a ``StructureClasses`` and the line break.
  private static let structure = (classes: 3, buckets: 12)

  private var classCount = certain.count + structure.classes
  private var buckets = Set(certain.flatMap(Self.buckets))

  /// Whether a class may be added.
  func fits(_ set: ByteSet) -> Bool {
    classCount < Int(SCAN_MAX_CLASSES)
      && buckets.union(Self.buckets(of: set)).count + Self.structure.buckets
        <= 8 * Int(SCAN_MAX_PLANES)
  }

  /// Notes that a class is added.
  mutating func take(_ set: ByteSet) {
    guard !Self.certain.contains(set) else { return }
    classCount += 1
    buckets.formUnion(Self.buckets(of: set))
  }

  /// The products of nibbles that a class needs, as `scan_make_class_plan` makes them.
  private static func buckets(of set: ByteSet) -> [UInt32] {
    let words = [set.words.0, set.words.1, set.words.2, set.words.3]
    let rows = (0..<16).map { high in
      UInt32(truncatingIfNeeded: words[high / 4] >> UInt64(high % 4 * 16)) & 0xFFFF
    }
    var buckets: [UInt32] = []
    for (high, row) in rows.enumerated() where row != 0 && !rows[..<high].contains(row) {
      var products = row << 16
      for (other, same) in rows.enumerated() where same == row { products |= 1 << UInt32(other) }
      buckets.append(products)
    }
    return buckets
  }
}
