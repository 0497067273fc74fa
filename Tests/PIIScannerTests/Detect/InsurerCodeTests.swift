import Testing

@testable import PIIScanner

@Suite("Numbers beside the code of a Dutch insurer")
struct InsurerCodeTests {
  @Test(
    "are of whom it insures",
    arguments: [
      ("a.txt", "verz. Zorgzaam, nr. 104226719, UZOVI 3332\n", ["104226719"], "behind a number"),
      (
        "a.json", #"{"insurer": {"uzovi": "3332", "policy": "104226719"}}"#, ["104226719"], "a key"
      ),
      ("a.txt", "factuur 104226719, UZOVI 3332\n", [], "of something else"),
      ("a.txt", "verz. Zorgzaam, nr. 104226719, code 3332\n", [], "no such code"),
    ])
  func numbers(file: String, text: String, numbers: [String], why: Comment) throws {
    let found = try scan(
      Array(text.utf8), named: file, builtin("healthinsurance"), minConfidence: .medium
    ).found
    #expect(found.map(\.value) == numbers, why)
  }
}
