using System.Globalization;
using Bogus;

namespace Mocks.Http.OpenApi.Data;

/// <summary>What the names of properties say about their values.</summary>
internal sealed class FieldNames(Faker faker)
{
    // generated data reads no clock: the same seed gives the same day
    private static readonly DateTime Today = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Without case, dashes, underscores and spaces: <c>first_name</c> and <c>firstName</c> are one.</summary>
    public static string Plain(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    public static bool IsLong(string name) => Plain(name) is
        "description" or "comment" or "comments" or "message" or "text" or "body" or "content" or "note" or "notes" or "summary" or "detail" or "details"
        or "reason" or "bio" or "about" or "remark" or "remarks" or "instructions" or "caption" or "subject";

    public string Uuid()
    {
        Span<byte> bytes = faker.Random.Bytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    public DateOnly Day() => DateOnly.FromDateTime(Today).AddDays(-faker.Random.Int(0, 730));

    public string Moment() =>
        Today.AddSeconds(-faker.Random.Int(0, 63_072_000)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Null when the name says nothing.</summary>
    public string? Make(string name)
    {
        var plain = Plain(name);
        return Person(plain) ?? Place(plain) ?? Business(plain) ?? Technical(plain) ?? ByEnding(plain);
    }

    private string? Person(string name) => name switch
    {
        "firstname" or "givenname" or "forename" => faker.Name.FirstName(),
        "lastname" or "surname" or "familyname" => faker.Name.LastName(),
        "fullname" or "displayname" or "customername" or "contactname" or "owner" or "author" or "holder" or "accountholder" or "contact" => faker.Name.FullName(),
        "middlename" => faker.Name.FirstName(),
        "salutation" or "prefix" => faker.Name.Prefix(),
        "username" or "login" or "nickname" or "userid" or "handle" => faker.Internet.UserName(),
        "email" or "mail" or "emailaddress" or "contactemail" => faker.Internet.Email(provider: "example.com"),
        "phone" or "phonenumber" or "telephone" or "mobile" or "mobilenumber" or "fax" or "tel" or "cell" => faker.Phone.PhoneNumber("+1-555-###-####"),
        "jobtitle" or "position" or "occupation" => faker.Name.JobTitle(),
        "gender" => faker.PickRandom("female", "male"),
        "password" or "secret" => faker.Internet.Password(12),
        "birthdate" or "dateofbirth" or "birthday" or "dob" => Day().AddYears(-faker.Random.Int(20, 60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "ssn" or "socialsecuritynumber" => faker.Random.ReplaceNumbers("###-##-####"),
        _ => null,
    };

    private string? Place(string name) => name switch
    {
        "street" or "streetaddress" or "addressline1" or "line1" or "address1" or "address" => faker.Address.StreetAddress(),
        "addressline2" or "line2" or "address2" => faker.Address.SecondaryAddress(),
        "streetname" => faker.Address.StreetName(),
        "housenumber" or "buildingnumber" => faker.Address.BuildingNumber(),
        "city" or "town" or "locality" => faker.Address.City(),
        "state" or "province" or "region" => faker.Address.State(),
        "zip" or "zipcode" or "postalcode" or "postcode" => faker.Address.ZipCode("#####"),
        "country" or "countryname" => faker.Address.Country(),
        "countrycode" => faker.Address.CountryCode(),
        "latitude" or "lat" => faker.Address.Latitude().ToString("0.0000", CultureInfo.InvariantCulture),
        "longitude" or "lng" or "lon" => faker.Address.Longitude().ToString("0.0000", CultureInfo.InvariantCulture),
        "timezone" => faker.PickRandom("UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo"),
        "locale" or "language" or "lang" => faker.PickRandom("en", "de", "fr", "es"),
        _ => null,
    };

    private string? Business(string name) => name switch
    {
        "company" or "companyname" or "organization" or "organisation" or "employer" or "vendor" or "supplier" or "manufacturer" or "merchant" => faker.Company.CompanyName(),
        "department" => faker.Commerce.Department(1),
        "product" or "productname" or "item" or "itemname" => faker.Commerce.ProductName(),
        "category" or "categoryname" => faker.Commerce.Categories(1)[0],
        "brand" => faker.Company.CompanyName(),
        "sku" or "ean" or "barcode" => faker.Commerce.Ean13(),
        "price" or "amount" or "total" or "cost" or "balance" => faker.Commerce.Price(1, 1000),
        "currency" or "currencycode" => faker.Finance.Currency().Code,
        "iban" => faker.Finance.Iban(),
        "bic" or "swift" => faker.Finance.Bic(),
        "accountnumber" or "account" => faker.Finance.Account(10),
        "creditcard" or "creditcardnumber" or "cardnumber" => faker.Finance.CreditCardNumber(),
        "title" => faker.Lorem.Sentence(3).TrimEnd('.'),
        "name" => faker.Commerce.ProductName(),
        "slogan" or "catchphrase" => faker.Company.CatchPhrase(),
        "color" or "colour" => faker.Commerce.Color(),
        "vin" => faker.Vehicle.Vin(),
        "model" => faker.Vehicle.Model(),
        _ => null,
    };

    private string? Technical(string name) => name switch
    {
        "id" or "uuid" or "guid" or "correlationid" or "requestid" or "traceid" => Uuid(),
        "url" or "uri" or "link" or "href" or "website" or "homepage" => $"https://{faker.Internet.DomainName()}/{faker.Lorem.Word()}",
        "avatar" or "image" or "photo" or "picture" or "imageurl" or "thumbnail" or "logo" => $"https://{faker.Internet.DomainName()}/{faker.Lorem.Word()}.png",
        "ip" or "ipaddress" => faker.Internet.Ip(),
        "mac" or "macaddress" => faker.Internet.Mac(),
        "host" or "hostname" or "domain" or "domainname" => faker.Internet.DomainName(),
        "useragent" => faker.Internet.UserAgent(),
        "token" or "accesstoken" or "refreshtoken" or "apikey" => faker.Random.AlphaNumeric(32),
        "hash" or "checksum" or "digest" or "sha256" => faker.Random.Hexadecimal(64, ""),
        "filename" or "file" => faker.Lorem.Word() + ".txt",
        "mimetype" or "contenttype" or "mediatype" => faker.PickRandom("application/json", "text/plain", "image/png"),
        "version" => faker.System.Semver(),
        "slug" => faker.Lorem.Slug(),
        "code" => faker.Random.AlphaNumeric(6).ToUpperInvariant(),
        "status" => faker.PickRandom("active", "pending", "completed"),
        "tag" or "label" or "keyword" => faker.Lorem.Word(),
        "date" => Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "timestamp" or "datetime" or "created" or "updated" or "modified" => Moment(),
        _ => null,
    };

    private string? ByEnding(string name)
    {
        if (name.EndsWith("email", StringComparison.Ordinal))
            return faker.Internet.Email(provider: "example.com");
        if (name.EndsWith("phone", StringComparison.Ordinal))
            return faker.Phone.PhoneNumber("+1-555-###-####");
        if (name.EndsWith("url", StringComparison.Ordinal) || name.EndsWith("uri", StringComparison.Ordinal))
            return $"https://{faker.Internet.DomainName()}/{faker.Lorem.Word()}";
        if (name.EndsWith("date", StringComparison.Ordinal))
            return Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (name.EndsWith("time", StringComparison.Ordinal) || name is "createdat" or "updatedat" or "deletedat" or "modifiedat" or "expiresat" or "startedat")
            return Moment();
        if (name.EndsWith("city", StringComparison.Ordinal))
            return faker.Address.City();
        if (name.EndsWith("country", StringComparison.Ordinal))
            return faker.Address.Country();
        return null;
    }
}
