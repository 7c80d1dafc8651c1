using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dabir.Tests.Desk;
using Microsoft.AspNetCore.WebUtilities;

namespace Dabir.Tests.Staff;

/// <summary>
/// A passkey in a browser, as WebAuthn writes what it answers; every part of the answer can be made wrong.
/// </summary>
sealed class SoftKey : IDisposable
{
    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    string? owner;

    public string Domain { get; set; } = "localhost";
    public string Origin { get; set; } = "http://localhost";

    /// <summary>User present and user verified.</summary>
    public byte Flags { get; set; } = 0b101;
    public uint Count { get; set; }
    public bool IsCrossOrigin { get; set; }

    public sealed record Question(JsonElement Options, string Sealed);

    /// <summary>What the page's script is asked.</summary>
    public static async Task<Question> Asks(AtTheDesk desk, string address)
    {
        using var answer = await desk.Get(address);
        var asked = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return new Question(asked.GetProperty("options"), asked.GetProperty("question").GetString()!);
    }

    /// <summary>Makes itself for whoever the question is about.</summary>
    public string Make(Question asked)
    {
        owner = asked.Options.GetProperty("user").GetProperty("id").GetString();
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose =
        [
            // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
            0xA5,
            0x01,
            0x02,
            0x03,
            0x26,
            0x20,
            0x01,
            0x21,
            0x58,
            0x20,
            .. point.X!,
            0x22,
            0x58,
            0x20,
            .. point.Y!,
        ];
        const byte attested = 0x40;
        byte[] data = [.. Head((byte)(Flags | attested)), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            0x58,
            (byte)data.Length,
            .. data,
        ];
        return Answer(
            new
            {
                clientDataJSON = Encode(ClientData("webauthn.create", asked)),
                attestationObject = Encode(attestation),
                transports = new[] { "internal" },
            }
        );
    }

    /// <summary>Shows itself.</summary>
    public string Enter(Question asked, byte spoil = 0)
    {
        var client = ClientData("webauthn.get", asked);
        var data = Head(Flags);
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        signature[^1] ^= spoil;
        return Answer(
            new
            {
                clientDataJSON = Encode(client),
                authenticatorData = Encode(data),
                signature = Encode(signature),
                userHandle = owner,
            }
        );
    }

    public void Dispose() => key.Dispose();

    string Answer(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Encode(id),
                rawId = Encode(id),
                type = "public-key",
                clientExtensionResults = new { },
                response,
            }
        );

    byte[] ClientData(string type, Question asked) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = asked.Options.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = IsCrossOrigin,
            }
        );

    byte[] Head(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), flags, .. count];
    }

    static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    static string Encode(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
