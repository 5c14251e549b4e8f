using System.Globalization;
using System.Text;
using System.Xml;

namespace Mocks.Integration.Expectations;

/// <summary>Outcomes as a JUnit report: a test case each.</summary>
internal static class JUnitReport
{
    public static byte[] Write(string suite, IReadOnlyList<Outcome> outcomes)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement("testsuites");
            writer.WriteStartElement("testsuite");
            writer.WriteAttributeString("name", suite);
            writer.WriteAttributeString("tests", outcomes.Count.ToString(CultureInfo.InvariantCulture));
            writer.WriteAttributeString("failures", outcomes.Count(outcome => outcome.Failure is not null).ToString(CultureInfo.InvariantCulture));
            foreach (var outcome in outcomes)
            {
                writer.WriteStartElement("testcase");
                writer.WriteAttributeString("classname", $"mocks.{outcome.Expectation.Mock}");
                writer.WriteAttributeString("name", outcome.Expectation.Name);
                if (outcome.Failure is { } failure)
                {
                    writer.WriteStartElement("failure");
                    writer.WriteAttributeString("message", failure.Split('\n')[0]);
                    writer.WriteString(failure);
                    writer.WriteEndElement();
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }
}
