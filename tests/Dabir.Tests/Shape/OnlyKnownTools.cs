using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Dabir.Tests.Shape;

/// <summary>What the program does not do, and so need not defend: asked of its compiled code.</summary>
public sealed class OnlyKnownTools
{
    [Fact]
    public void It_calls_no_other_machine() =>
        Named(u =>
            u.Of.FullName
                is "System.Net.Http.HttpClient"
                    or "System.Net.WebRequest"
                    or "System.Net.WebClient"
                    or "System.Net.Dns"
                    or "System.Net.Sockets.TcpClient"
                    or "System.Net.Sockets.UdpClient"
                    or "System.Net.Mail.SmtpClient"
        );

    [Fact]
    public void It_starts_one_program_and_that_is_the_decoder_of_pictures() =>
        Named(u => u.Of == typeof(Process) && u.Member == "Start" && u.By != "DecodingProcess");

    [Fact]
    public void It_makes_no_expression_of_what_was_typed() =>
        Named(u => u.Of == typeof(Regex) && u.From.StartsWith("Dabir", StringComparison.Ordinal) && u.Member == ".ctor");

    [Fact]
    public void It_reads_no_xml_and_no_objects_that_name_their_own_type() =>
        Named(u =>
            u.Of.Namespace is "System.Xml" or "System.Xml.Serialization" or "System.Runtime.Serialization.Formatters.Binary"
            || u.Of.Name is "XmlReader" or "XmlDocument" or "BinaryFormatter" or "DataContractSerializer"
        );

    [Fact]
    public void It_throws_no_dice_but_the_systems_generator() => Named(u => u.Of == typeof(Random));

    [Fact]
    public void What_it_does_use_is_seen()
    {
        Assert.Contains(CompiledCode.Program, u => u.Of == typeof(Process) && u is { Member: "Start", By: "DecodingProcess" });
        Assert.Contains(CompiledCode.Program, u => u.Of == typeof(RandomNumberGenerator) && u.From == "Dabir.Staff");
    }

    static void Named(Func<Use, bool> isForbidden) =>
        Assert.Empty(CompiledCode.Program.Where(isForbidden).Select(u => $"{u.From}.{u.By}: {u.Of.Name}.{u.Member}").Distinct());
}
