/// A number with its noun.
func counted(_ number: Int64, _ one: String, _ more: String) -> String {
  "\(OutputBuffer.grouped(number)) \(number == 1 ? one : more)"
}
