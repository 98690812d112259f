/// The two bulk documents of a municipality.
struct MunicipalDocuments {
  let municipality: Municipality
  let naming: Naming
  let isShuffled: Bool

  /// Who works where.
  func writeWorkforce(to path: String) throws(WriteFailure) {
    var file = try OutputFile(path)
    try begin(&file, "workforce", "کارکنان", "Workforce")
    let order = Shuffle(count: municipality.people, key: municipality.key(ofOrder: 1))
    for place in 0..<municipality.people {
      let person = isShuffled ? order[place] : place
      file.append("  <employee id=\"")
      append(person, to: &file)
      file.append("\" organization=\"unit-")
      file.append(municipality.code)
      file.append(municipality.unit(of: person), width: 2)
      file.append("\" role=\"")
      file.append(Staffing.roles[municipality.role(of: person)])
      file.append("\" appointed=\"")
      append(municipality.appointment(of: person), to: &file)
      if let hire = municipality.hire(of: person) {
        file.append("\" hired=\"")
        append(hire, to: &file)
      }
      file.append("\"/>")
      try file.endLine()
    }
    try end(&file, "workforce")
  }

  /// What they can do.
  func writeAssessments(to path: String) throws(WriteFailure) {
    var file = try OutputFile(path)
    try begin(&file, "assessments", "ارزیابی‌ها", "Assessments")
    let order = Shuffle(count: municipality.ratingCount, key: municipality.key(ofOrder: 2))
    for place in 0..<municipality.ratingCount {
      let rating = municipality.rating(isShuffled ? order[place] : place)
      file.append("  <assessment employee=\"")
      append(rating.person, to: &file)
      file.append("\" competency=\"")
      file.append(naming.competencies[rating.competency])
      file.append("\" level=\"")
      append(level: rating.level, to: &file)
      file.append("\" source=\"")
      file.append(rating.source)
      file.append("\" date=\"")
      append(rating.date, to: &file)
      file.append("\"/>")
      try file.endLine()
    }
    try end(&file, "assessments")
  }

  private func begin(
    _ file: inout OutputFile, _ root: StaticString, _ persian: StaticString, _ english: StaticString
  ) throws(WriteFailure) {
    file.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
    file.append(root)
    file.append(" xmlns=\"urn:sanj:1\" id=\"")
    file.append(root)
    file.append("-")
    file.append(municipality.code)
    file.append("\" calendar=\"persian\">\n  <title xml:lang=\"fa\">")
    file.append(persian)
    file.append("</title>\n  <title xml:lang=\"en\">")
    file.append(english)
    file.append("</title>")
    try file.endLine()
  }

  private func end(_ file: inout OutputFile, _ root: StaticString) throws(WriteFailure) {
    file.append("</")
    file.append(root)
    file.append(">")
    try file.endLine()
    try file.flush()
  }

  private func append(_ person: Int, to file: inout OutputFile) {
    naming.append(municipality.number(of: person), of: municipality.code, to: &file)
  }

  private func append(_ date: Municipality.Date, to file: inout OutputFile) {
    file.append(date.year)
    file.append("-")
    file.append(date.month, width: 2)
    file.append("-")
    file.append(date.day, width: 2)
  }

  /// Whole levels without decimals, means with as many as they need.
  private func append(level: Int, to file: inout OutputFile) {
    file.append(level / 1000)
    var rest = level % 1000
    if rest == 0 { return }
    var digits = 3
    while rest % 10 == 0 {
      rest /= 10
      digits -= 1
    }
    file.append(".")
    file.append(rest, width: digits)
  }
}
