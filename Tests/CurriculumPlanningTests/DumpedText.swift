/// All of a value, part by part, as text that two equal values share.
func text(of value: some Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}
