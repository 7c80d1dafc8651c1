using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;

namespace Dabir.Data;

/// <summary>The keys of cookies stand in the database, where every node finds them, sealed with the key of the site.</summary>
sealed class SealedKeyRing(SiteKey key) : IXmlEncryptor, IXmlDecryptor
{
    const string Purpose = "cookie-keys";

    /// <summary>The framework makes the decryptor by its type, from its services.</summary>
    public SealedKeyRing(IServiceProvider services)
        : this(services.GetRequiredService<SiteKey>()) { }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(
            new XElement(
                "sealed",
                Convert.ToBase64String(
                    Sealing.Seal(key.For(Purpose), System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString()))
                )
            ),
            typeof(SealedKeyRing)
        );

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(
            System.Text.Encoding.UTF8.GetString(Sealing.Open(key.For(Purpose), Convert.FromBase64String(encryptedElement.Value)))
        );
}

/// <summary>Keys in the database that this site did not seal are nobody's: whoever wrote them would make cookies of anybody.</summary>
sealed class OnlySealedKeys(IXmlRepository all) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [
            .. all.GetAllElements()
                .Where(e => e.Name != "key" || (e.Descendants("sealed").Any() && !e.Descendants("masterKey").Any())),
        ];

    public void StoreElement(XElement element, string friendlyName) => all.StoreElement(element, friendlyName);
}

/// <summary>Puts <see cref="SealedKeyRing"/> to work.</summary>
sealed class SealKeyRing(SiteKey key) : IPostConfigureOptions<KeyManagementOptions>
{
    public void PostConfigure(string? name, KeyManagementOptions options)
    {
        options.XmlEncryptor = new SealedKeyRing(key);
        if (options.XmlRepository is { } all and not OnlySealedKeys)
            options.XmlRepository = new OnlySealedKeys(all);
    }
}
