namespace Mocks.Http.Tests.OpenApi;

public sealed class ContractProblemTests
{
    [Fact]
    public void What_is_wrong_with_a_document_is_told_with_its_line()
    {
        var problems = RunningMock.Problems(
            ("http/a/openapi.yaml", """
                openapi: 3.0.0
                info: {title: a, version: "1"}
                paths:
                  /x:
                    get:
                      responses:
                        "200":
                          description: ok
                          content:
                            application/json:
                              schema:
                                $ref: "#/components/schemas/Missing"
                  y: {}
                  /z:
                    get:
                      parameters:
                        - {in: query, schema: {type: string}}
                      responses: {}
                """),
            ("http/a/old.json", """{"swagger":"2.0","paths":{}}"""),
            ("http/a/other.yaml", "resource: {}\n"),
            ("http/a/broken.yaml", "openapi: 3.0.0\npaths: {a: [\n"));

        Assert.Equal(
            [
                "http/a/broken.yaml:3: This is not valid YAML: While parsing a node, did not find expected node content. Check the indentation (spaces, no tabs), the colons, quotes and braces on this line and the one above.",
                "http/a/old.json:1: OpenAPI 2.0 is not supported. Write the document in OpenAPI 3.0 or 3.1.",
                "http/a/openapi.yaml:12: the reference \"#/components/schemas/Missing\" leads nowhere. Name a place that there is, such as #/components/schemas/Name, or a file of the set.",
                "http/a/openapi.yaml:13: the path \"y\" does not begin with a slash. Write \"/y\".",
                "http/a/openapi.yaml:15: \"get\" of \"/z\" can't be read: a parameter has no \"name\" or no \"in\". Mend it as OpenAPI has it.",
                "http/a/other.yaml: Nothing is made of this file. Begin it with \"openapi\", \"resources\" or \"conversations\", refer to it from a contract, or put mappings into mappings/ and bodies into __files/.",
            ],
            problems);
    }

    [Fact]
    public async Task References_lead_into_other_files_of_the_set()
    {
        await using var mock = await RunningMock.StartAsync(
            ("http/a/openapi.yaml", """
                openapi: 3.1.0
                info: {title: a, version: "1"}
                paths:
                  /x: {$ref: "parts/paths.yaml#/x"}
                """),
            ("http/a/parts/paths.yaml", """
                x:
                  get:
                    responses:
                      "200":
                        description: ok
                        content: {application/json: {schema: {$ref: "schemas.json#/Thing"}}}
                """),
            ("http/a/parts/schemas.json", """{"Thing":{"type":"object","properties":{"kind":{"const":"thing"}}}}"""));

        Assert.Equal((200, """{"kind":"thing"}"""), await mock.CallAsync("GET", "/x"));
    }
}
