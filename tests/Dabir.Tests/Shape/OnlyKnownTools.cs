using System.Diagnostics;
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
    public void Its_secrets_come_from_the_generator_and_its_dice_only_fill_a_site_for_measuring() =>
        Named(u => u.Of == typeof(Random) && u.From is not ("Dabir.Generate" or "Dabir.Sample"));

    [Fact]
    public void What_it_does_use_is_seen()
    {
        Assert.Contains(CompiledCode.Program, u => u.Of == typeof(Process) && u is { Member: "Start", By: "DecodingProcess" });
        Assert.Contains(CompiledCode.Program, u => u.Of == typeof(Random) && u.From == "Dabir.Generate");
    }

    static void Named(Func<Use, bool> isForbidden) =>
        Assert.Empty(CompiledCode.Program.Where(isForbidden).Select(u => $"{u.From}.{u.By}: {u.Of.Name}.{u.Member}").Distinct());
}
