namespace Mocks.Oracle.Sql.Syntax;

internal enum AnnotationAction { Add, Replace, Drop }
