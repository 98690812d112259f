/// The small documents that all municipalities share: framework, job roles and organizations.
struct CentralDocuments {
  let naming: Naming

  func writeFramework(to path: String) throws(WriteFailure) {
    try write("framework", to: path) { (file: inout OutputFile) throws(WriteFailure) in
      try file.line("  <scale id=\"mastery\" min=\"0\" max=\"\(Staffing.highestLevel)\"/>")
      for domain in Staffing.domains {
        try file.line("  <domain id=\"\(domain)\">\(titles(domain))</domain>")
      }
      for (number, id) in naming.competencies.enumerated() {
        let id = String(decoding: id, as: UTF8.self)
        let domain = Staffing.domain(of: number)
        try file.line(
          "  <competency id=\"\(id)\" domain=\"\(domain)\" scale=\"mastery\">\(titles(id))</competency>")
      }
    }
  }

  func writeJobRoles(to path: String) throws(WriteFailure) {
    try write("jobRoles", to: path) { (file: inout OutputFile) throws(WriteFailure) in
      for family in 0..<Staffing.familyCount {
        try file.line("  <family id=\"family-\(family)\">\(titles("family-\(family)"))</family>")
      }
      for (role, id) in Staffing.roles.enumerated() {
        let id = String(decoding: id, as: UTF8.self)
        try file.line(
          "  <role id=\"\(id)\" family=\"family-\(role % Staffing.familyCount)\""
            + " managerial=\"\(Staffing.isManagerial(role))\">\(titles(id))")
        for place in 0..<Staffing.requirementCount {
          let competency = naming.competencies[Staffing.competency(of: role, at: place)]
          try file.line(
            "    <requires competency=\"\(String(decoding: competency, as: UTF8.self))\""
              + " level=\"\(Staffing.requiredLevel(of: role, at: place))\""
              + " importance=\"\(Staffing.importance(of: role, at: place))\"/>")
        }
        try file.line("  </role>")
      }
    }
  }

  func writeOrganizations(_ municipalities: [Municipality], to path: String) throws(WriteFailure) {
    try write("organizations", to: path) { (file: inout OutputFile) throws(WriteFailure) in
      try file.line("  <organization id=\"country\" kind=\"agency\">\(titles("country"))</organization>")
      for municipality in municipalities {
        let id = "city-\(municipality.code)"
        try file.line(
          "  <organization id=\"\(id)\" kind=\"municipality\" parent=\"country\""
            + " population=\"\(municipality.people * 45)\">\(titles(id))</organization>")
        for unit in 1...municipality.units {
          let unit = "unit-\(municipality.code)\(unit < 10 ? "0" : "")\(unit)"
          try file.line(
            "  <organization id=\"\(unit)\" kind=\"district\" parent=\"\(id)\">\(titles(unit))</organization>"
          )
        }
      }
    }
  }

  private func write(
    _ root: String, to path: String, _ content: (inout OutputFile) throws(WriteFailure) -> Void
  ) throws(WriteFailure) {
    var file = try OutputFile(path)
    try file.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    try file.line("<\(root) xmlns=\"urn:sanj:1\" id=\"national-\(root)\">")
    try content(&file)
    try file.line("</\(root)>")
    try file.flush()
  }

  private func titles(_ name: String) -> String {
    "<title xml:lang=\"fa\">\(name)</title><title xml:lang=\"en\">\(name)</title>"
  }
}

extension OutputFile {
  fileprivate mutating func line(_ text: String) throws(WriteFailure) {
    append(text)
    try endLine()
  }
}
