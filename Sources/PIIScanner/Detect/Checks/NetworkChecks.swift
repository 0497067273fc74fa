/// Addresses of machines. They say who was where when, so the law counts them as personal data.
extension IdentifierChecks {
  /// Returns whether this is an IPv4 address that can be somebody's: public, and no version number.
  ///
  /// Left out are addresses for private networks, loopback, link-local, documentation, benchmarks,
  /// multicast and what is reserved (RFC 6890); a number with a leading zero; and networks and
  /// browser versions such as `126.0.0.0`. `6.3.8.5` is far oftener a section or a version: of the
  /// public addresses one in 5,000 has a first number below 25 and the others below 32. Those are
  /// left out too, and what is made up: four numbers alike (`42.42.42.42`), digits that count (`123.45.67.89`).
  ///
  /// - Parameter written: The hit as it is written, dots included; what follows a colon or slash does not count.
  /// - Returns: `false` for anything but four numbers with dots between.
  static func publicIPv4(_ written: Span<UInt8>) -> Bool {
    let raw = written.extracting(0..<NetworkBorders.endWithoutPort(written, 0, written.count))
    var parts = InlineArray<4, Int>(repeating: 0)
    var part = 0
    var digits = 0
    for position in 0..<raw.count {
      let byte = raw[position]
      if byte == UInt8(ascii: ".") {
        guard digits > 0, part < 3 else { return false }
        part += 1
        digits = 0
      } else {
        let value = digit(raw, position)
        guard value >= 0, digits < 3, digits == 0 || parts[part] > 0 else { return false }
        parts[part] = parts[part] * 10 + value
        digits += 1
        guard parts[part] <= 255 else { return false }
      }
    }
    guard part == 3, digits > 0 else { return false }
    let (a, b, c, d) = (parts[0], parts[1], parts[2], parts[3])
    if b == 0 && c == 0 && d == 0 { return false }
    if a < 25 && b < 32 && c < 32 && d < 32 { return false }
    if a == b && b == c && c == d || countsUp(raw) { return false }
    if isService(a << 24 | b << 16 | c << 8 | d) { return false }
    switch a {
    case 0, 10, 127, 224...: return false
    case 100: return b < 64 || b > 127
    case 169: return b != 254
    case 172: return b < 16 || b > 31
    case 192: return b != 168 && !(b == 0 && (c == 0 || c == 2))
    case 198: return b != 18 && b != 19 && !(b == 51 && c == 100)
    case 203: return !(b == 0 && c == 113)
    default: return true
    }
  }

  /// Whether an address is of a public service that documentation and settings name: the resolvers of OpenDNS, Quad9,
  /// Yandex and Verisign, and those that `example.com` has had.
  private static func isService(_ address: Int) -> Bool {
    switch address {
    case 0xD043_DEDE, 0xD043_DCDC, 0xD043_DEDC, 0xD043_DCDE, 0x9570_7070, 0x4D58_0808, 0x4D58_0801,
      0x4006_4006, 0x4006_4106, 0x5DB8_D822, 0x5DB8_D70E:
      true
    default: false
    }
  }

  /// Whether the digits are 1, 2, 3 and so on.
  private static func countsUp(_ raw: Span<UInt8>) -> Bool {
    var next = 1
    for position in 0..<raw.count where raw[position] != UInt8(ascii: ".") {
      guard digit(raw, position) == next else { return false }
      next += 1
    }
    return true
  }

  /// Returns whether a public IPv4 address looks like the number of a section, an object identifier or a version.
  ///
  /// `2.5.29.37` and `7.43.0.5` do: the first number below 25, the others below 100. So do four of a thousand public
  /// addresses, so that it takes a word nearby to tell. So does `7.16.1.127`: three numbers below 25, as no more than one public
  /// address in a thousand has.
  ///
  /// - Parameter raw: What `publicIPv4` has passed.
  /// - Returns: Whether it does.
  static func looksLikeVersion(_ raw: Span<UInt8>) -> Bool {
    var part = 0
    var value = 0
    var isLow = true
    for position in 0..<raw.count {
      if raw[position] == UInt8(ascii: ".") {
        part += 1
        value = 0
      } else {
        value = value * 10 + Int(raw[position] &- UInt8(ascii: "0"))
        if value >= (part == 0 ? 25 : 100), part < 3 || !isLow { return false }
        if part < 3, value >= 25 { isLow = false }
      }
    }
    return true
  }

  /// Returns whether this is a public IPv6 address: eight groups, or fewer with one `::`.
  ///
  /// Public is 2000::/3 (RFC 4291) without the blocks for documentation, 2001:db8::/32 (RFC 3849)
  /// and 3fff::/20 (RFC 9637).
  ///
  /// - Parameter raw: The hit as it is written, colons included. No port, prefix length or zone.
  /// - Returns: `false` for anything else.
  static func publicIPv6(_ raw: Span<UInt8>) -> Bool {
    var groups = 0
    var digits = 0
    var value = 0
    var first = -1
    var second = -1
    var isShortened = false
    for position in 0..<raw.count {
      let byte = raw[position]
      if byte == UInt8(ascii: ":") {
        if digits == 0 {
          // The second colon of `::`. It is not the first byte, and there is one only.
          guard position > 0, raw[position - 1] == UInt8(ascii: ":"), !isShortened else {
            return false
          }
          isShortened = true
          continue
        }
        digits = 0
        continue
      }
      guard let nibble = hexadecimal(byte), digits < 4 else { return false }
      if digits == 0 {
        groups += 1
        value = 0
      }
      value = value * 16 + nibble
      digits += 1
      if groups == 1 { first = value }
      if groups == 2 && !isShortened { second = value }
    }
    // A single colon at the end is none of the address.
    guard digits > 0 || (raw.count > 2 && raw[raw.count - 2] == UInt8(ascii: ":")) else {
      return false
    }
    guard isShortened ? groups <= 7 : groups == 8 else { return false }
    guard first >= 0x2000, first <= 0x3FFF else { return false }
    if first == 0x2001 && second == 0xDB8 { return false }
    return !(first == 0x3FFF && second < 0x1000)
  }

  /// Returns whether a public IPv6 address is sooner an example or the name of a network.
  ///
  /// It ends in `::`, or is of no block that the regional registries have to give out: of those for protocols (2001::/23,
  /// RFC 2928), of the 6bone, or of none at all.
  ///
  /// Source: <https://www.iana.org/assignments/ipv6-unicast-address-assignments>.
  ///
  /// - Parameter raw: What `publicIPv6` has passed.
  /// - Returns: Whether it is.
  static func looksLikeExample(_ raw: Span<UInt8>) -> Bool {
    if raw.count > 0, raw[raw.count - 1] == UInt8(ascii: ":") || isService(raw) { return true }
    var groups = InlineArray<2, Int>(repeating: 0)
    var group = 0
    for position in 0..<raw.count {
      guard group < 2 else { break }
      if let nibble = hexadecimal(raw[position]) {
        groups[group] = groups[group] * 16 + nibble
      } else {
        group += 1
      }
    }
    switch groups[0] {
    case 0x2001: return groups[1] < 0x200
    case 0x2002, 0x2003, 0x2610, 0x2620, 0x2400...0x241F, 0x2600...0x260F, 0x2630...0x263F,
      0x2800...0x280F, 0x2A00...0x2A1F, 0x2C00...0x2C0F:
      return false
    default: return true
    }
  }

  /// Returns whether this can be the hardware address of one device.
  ///
  /// Not all zeros or ones, nor one of the groups that every device listens to.
  ///
  /// Source: IEEE 802; <https://www.iana.org/assignments/ethernet-numbers>.
  ///
  /// - Parameter text: Twelve hexadecimal digits, compacted.
  /// - Returns: `false` for anything else.
  static func macAddress(_ text: Span<UInt8>) -> Bool {
    guard text.count == 12, !isOneCharacterRepeated(text) else { return false }
    var prefix = 0
    for position in 0..<12 {
      guard let nibble = hexadecimal(text[position]) else { return false }
      if position < 6 { prefix = prefix * 16 + nibble }
    }
    // Of virtual routers and for documentation: RFC 9542, section 2.1; the virtual routers of Cisco (HSRP, GLBP).
    if prefix == 0x00_005E, text[6] == UInt8(ascii: "0"), text[7] == UInt8(ascii: "0") {
      return false
    }
    let next = (text[6], text[7], text[8], text[9])
    switch (prefix, next) {
    case (0x00_000C, (UInt8(ascii: "0"), UInt8(ascii: "7"), UInt8(ascii: "A"), UInt8(ascii: "C"))),
      (0x00_07B4, (UInt8(ascii: "0"), UInt8(ascii: "0"), _, _)),
      (0x00_000C, (UInt8(ascii: "9"), UInt8(ascii: "F"), UInt8(ascii: "F"), _)):
      return false
    default: break
    }
    // Of a container, made of its private address.
    if prefix == 0x02_420A || prefix == 0x02_42AC || prefix == 0x02_42C0 { return false }
    // IPv4 and IPv6 multicast, and the bridge groups.
    return prefix != 0x01_005E && prefix >> 8 != 0x3333 && prefix != 0x01_80C2
  }

  /// Returns whether a hardware address is one that programs give to virtual machines and containers.
  ///
  /// QEMU and libvirt, Docker, VMware, VirtualBox, Xen, Hyper-V, Parallels.
  ///
  /// Source: <https://standards-oui.ieee.org>; 52:54:00 and 02:42 are not assigned, but the habit of QEMU and Docker.
  ///
  /// - Parameter raw: What `macAddress` has passed, as written.
  /// - Returns: Whether it is.
  static func isOfVirtualMachine(_ raw: Span<UInt8>) -> Bool {
    var prefix = 0
    var digits = 0
    for position in 0..<raw.count {
      guard digits < 6 else { break }
      guard let nibble = hexadecimal(raw[position]) else { continue }
      prefix = prefix * 16 + nibble
      digits += 1
    }
    return switch prefix {
    case 0x52_5400, 0x00_0569, 0x00_0C29, 0x00_1C14, 0x00_5056, 0x08_0027, 0x00_163E, 0x00_155D,
      0x00_1C42:
      true
    default: prefix >> 8 == 0x0242
    }
  }

  /// Public resolvers (Google, Cloudflare, Quad9), and `example.com`.
  private static let services: StaticString =
    "2001:4860:4860::8888,2001:4860:4860::8844,2606:4700:4700::1111,2606:4700:4700::1001,2620:fe::fe,2620:fe::9,2606:2800:220:1:248:1893:25c8:1946,"

  private static func isService(_ raw: Span<UInt8>) -> Bool {
    var position = 0
    while position < services.utf8CodeUnitCount {
      var last = position
      while services.byte(last) != UInt8(ascii: ",") { last += 1 }
      if raw.equalsIgnoringCase(0..<raw.count, services, position..<last) { return true }
      position = last + 1
    }
    return false
  }

  /// The value of a hexadecimal digit in either case.
  private static func hexadecimal(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    if digit < 10 { return Int(digit) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? Int(letter) + 10 : nil
  }
}
