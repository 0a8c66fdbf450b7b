import CompositeIndex
import IndexFiles
import Testing

/// A small COINr project in memory, and ways to break it.
enum COINrSamples {
  static let meta = """
    Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type
    1,SatGoods,Satisfaction with goods,1,2,Score,90,NA,Sat,Indicator
    1,SatServ,"Satisfaction, services",1,1,Score,88,NA,Sat,Indicator
    1,Comp,Complaints,-1,1,Cases,5,Pop,Red,Indicator
    1,Closed,Complaints closed,1,1,%,99.5,NA,Red,Indicator
    2,Sat,Satisfaction,1,0.4,Score,NA,NA,Index,Aggregate
    2,Red,Redress,1,0.6,Score,NA,NA,Index,Aggregate
    3,Index,The index,1,1,Score,NA,NA,NA,Aggregate
    NA,Zone,Zone,NA,NA,NA,NA,NA,NA,Group
    NA,Pop,Residents,NA,NA,People,NA,NA,NA,Denominator
    NA,Mayor,Mayor,NA,NA,NA,NA,NA,NA,Other

    """
  static let data = """
    uName,uCode,Time,Zone,Pop,SatGoods,SatServ,Comp,Closed,Mayor
    Alder,A,2024,North,1000,81.099999999999994,80,30,97,Li
    Birch,B,2024,North,2000,79.25,NA,40,98,Wang
    Cedar,C,2024,South,1600,84,85,0.10000000000000001,99,NA

    """

  static func read(
    data: String = data, meta: String = meta, title: COINrProject.Title = .init(id: "trees")
  ) throws -> COINrProject {
    try COINrReader.read(
      data: "d.csv", meta: "m.csv", title: title,
      files: DatasetFiles(["d.csv": Array(data.utf8), "m.csv": Array(meta.utf8)]))
  }

  /// What is said of a project with one piece of one table replaced: code, file, line and column.
  static func said(_ table: String, _ old: String, _ new: String) -> [Diagnostic] {
    let changed = (table == "m.csv" ? meta : data).replacing(old, with: new, maxReplacements: 1)
    do {
      let project =
        table == "m.csv" ? try read(meta: changed) : try read(data: changed)
      return project.warnings
    } catch {
      return (error as? Diagnostics)?.all ?? []
    }
  }

  /// The scheme of a project, as it would be read from its file.
  static func scheme(_ project: COINrProject) throws -> Scheme {
    let reading = try SchemeReader.read(
      path: "scheme.json", files: SchemeFiles(["scheme.json": project.scheme]))
    #expect(reading.warnings.isEmpty)
    return reading.scheme
  }
}
