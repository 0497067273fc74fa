internal import Foundation

/// Why a file cannot be used, for people.
struct FileProblem: Error {
  var message: String
}

/// Files of text that definitions are in.
enum TextFile {
  /// Largest file that is read: a word list of some millions of words.
  private static let largest = 256 * 1024 * 1024

  /// The definition files at a path: the file itself, or all `.yaml` and `.yml` below a folder, by name.
  static func files(at path: String) throws(FileProblem) -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileProblem(message: "there is no such file.")
    }
    guard isFolder.boolValue else { return [path] }
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: path) else {
      throw FileProblem(message: "the folder cannot be read.")
    }
    let base = path.hasSuffix("/") ? path : path + "/"
    let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
    guard !files.isEmpty else {
      throw FileProblem(message: "no .yaml or .yml file is in this folder.")
    }
    return files.map { base + $0 }
  }

  /// The bytes of a file.
  static func bytes(
    of path: String, atMost largest: Int = TextFile.largest
  ) throws(FileProblem) -> [UInt8] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileProblem(message: "there is no such file.")
    }
    guard !isFolder.boolValue else { throw FileProblem(message: "this is a folder, not a file.") }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw FileProblem(message: "the file cannot be opened; may you read it?")
    }
    defer { try? file.close() }
    guard let data = try? file.read(upToCount: largest + 1) else {
      // An empty file gives no data; so does one that cannot be read.
      return []
    }
    guard data.count <= largest else {
      throw FileProblem(message: "the file is larger than \(largest / 1024 / 1024) MB.")
    }
    return [UInt8](data)
  }

  /// The text of a file in UTF-8, without a byte order mark.
  static func text(
    of path: String, atMost largest: Int = TextFile.largest
  ) throws(FileProblem) -> String {
    var bytes = try bytes(of: path, atMost: largest)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileProblem(message: "the file is not UTF-8.")
    }
    return text
  }

  /// The path of a file that another file names.
  static func path(of name: String, namedIn file: String) -> String {
    guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    return String(file[...slash]) + name
  }
}
