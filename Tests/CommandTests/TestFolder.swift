import Foundation

/// A folder with fictitious personal data, removed with its owner.
final class TestFolder {
  /// What is scanned.
  let url: URL
  /// A folder that is not: for inputs, keys, outputs.
  let outside: URL
  private let parent: URL

  /// Values that may never be in an output.
  ///
  /// All are published test numbers or made up.
  static let values = [
    "111222333", "123456782", "NL91ABNA0417164300", "0612345678", "06-12345678",
    "jan@voorbeeld.nl", "piet@voorbeeld.nl", "jan.jansen", "voorbeeld",
  ]

  /// Makes the folder.
  ///
  /// - Parameter files: Their paths and what is in them.
  /// - Throws: If it cannot be made.
  init(_ files: [String: String] = TestFolder.usual) throws {
    parent = FileManager.default.temporaryDirectory.appending(
      path: "stofkam-command-\(UUID().uuidString)")
    url = parent.appending(path: "scanned")
    outside = parent.appending(path: "outside")
    for folder in [url, outside] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: parent) }

  /// Files with findings of all four kinds.
  static let usual: [String: String] = [
    "klanten/export.csv": table(rows: 40),
    "notes.txt":
      "Beste Jan,\nmijn BSN is 111222333 en mail jan.jansen@voorbeeld.nl\nBel 06-12345678.\n",
    "data.json": #"{"klanten":[{"bsn":"111222333","mail":"jan@voorbeeld.nl"}]}"#,
    "log.jsonl": "{\"email\":\"piet@voorbeeld.nl\"}\n{\"iban\":\"NL91ABNA0417164300\"}\n",
    "leeg.txt": "",
    "niets.txt": "Hier staat niets.\n",
  ]

  /// A table with a BSN, an address of e-mail, an IBAN and a telephone number in each row.
  static func table(rows: Int) -> String {
    var text = "naam;bsn;email;iban;telefoon\n"
    for row in 0..<rows {
      let bsn = row.isMultiple(of: 2) ? "111222333" : "123456782"
      text += "Jan;\(bsn);jan\(row)@voorbeeld.nl;NL91ABNA0417164300;06-12345678\n"
    }
    return text
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// What a file outside has; `nil` if it is not there.
  func readOutside(_ name: String) -> String? {
    (try? Data(contentsOf: outside.appending(path: name))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The names outside.
  var namesOutside: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: outside.path)) ?? []).sorted()
  }
}
