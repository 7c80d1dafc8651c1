using System.Collections;
using Dabir.Data;
using Dabir.Gate;

namespace Dabir.Tests;

/// <summary>One list of settings, read from three places.</summary>
public sealed class ReadingSettings : IDisposable
{
    readonly string file = Path.Combine(Directory.CreateTempSubdirectory("dabir-settings-").FullName, "dabir.json");
    readonly Hashtable environment = [];
    readonly Dictionary<string, string> commandLine = new(StringComparer.Ordinal);

    SettingsFound Read() => SettingsFound.Read(s => commandLine.GetValueOrDefault(s.Option), environment, file);

    string Refusal() => Assert.Throws<SetupException>(Read).Message;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

    [Fact]
    public void Nothing_needs_to_be_set()
    {
        var found = Read();

        Assert.Equal(new Settings(), found.Settings);
        Assert.Empty(found.From);
    }

    [Fact]
    public void The_command_line_lies_over_the_environment_and_that_over_the_file()
    {
        File.WriteAllText(
            file,
            """{ "theme": "file", "address": "https://file.example", "slow": "3s", /* why */ "renders": 4, }"""
        );
        environment["DABIR_THEME"] = "environment";
        environment["DABIR_ADDRESS"] = "https://environment.example";
        commandLine["--theme"] = "line";

        var found = Read();

        Assert.Equal(("line", "https://environment.example"), (found.Settings.Theme, found.Settings.Address));
        Assert.Equal((TimeSpan.FromSeconds(3), 4), (found.Settings.Slow, found.Settings.Renders));
        Assert.Equal(
            ["DABIR_ADDRESS", "--theme", "dabir.json", "dabir.json"],
            Setting.All.Where(found.From.ContainsKey).Select(s => found.From[s])
        );
    }

    [Theory]
    [InlineData("client-address-header")]
    [InlineData("ClientAddressHeader")]
    [InlineData("CLIENT_ADDRESS_HEADER")]
    public void A_name_is_known_in_any_spelling(string name)
    {
        File.WriteAllText(file, $$"""{ "{{name}}": "CF-Connecting-IP", "proxies": ["10.0.0.0/8", "loopback"] }""");

        var settings = Read().Settings;

        Assert.Equal("CF-Connecting-IP", settings.ClientAddressHeader);
        Assert.Equal(["10.0.0.0/8", "127.0.0.0/8", "::1/128"], settings.Proxies.List.Select(n => n.ToString()));
    }

    [Theory]
    [InlineData("{ \"them\": \"x\" }", "dabir.json: \"them\" is not a setting; \"theme\" is meant?")]
    [InlineData("{ \"colour\": \"x\" }", "dabir.json: \"colour\" is not a setting. They are urls, data, ")]
    [InlineData("{ \"urls\": ", "dabir.json is not JSON: line 1, column ")]
    [InlineData("{ \"urls\": { } }", "dabir.json: urls needs a text or a number.")]
    [InlineData("{ \"urls\": \"here\" }", "dabir.json: urls: 'here' is not an address such as http://127.0.0.1:5080.")]
    [InlineData("{ \"renders\": 5000 }", "dabir.json: renders: 5000 is not between 0 and 1024.")]
    [InlineData("{ \"renders\": 2, \"Renders\": 3 }", "dabir.json: renders stands there twice.")]
    [InlineData("[]", "dabir.json: settings stand between { and }")]
    public void What_is_wrong_in_the_file_is_one_line(string content, string line)
    {
        File.WriteAllText(file, content);

        Assert.StartsWith(line, Refusal(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Refusal());
    }

    [Theory]
    [InlineData("DABIR_SLOW", "soon", "DABIR_SLOW: 'soon' is not a time such as 500ms, 2s or 10m.")]
    [InlineData("DABIR_RENDERS", "two", "DABIR_RENDERS: 'two' is not a whole number.")]
    [InlineData("DABIR_GATE", "ajar", "DABIR_GATE: 'ajar' is neither guarded nor open.")]
    [InlineData("DABIR_ADDRESS", "example.ir", "DABIR_ADDRESS: 'example.ir' is not an address such as https://example.ir.")]
    [InlineData("DABIR_PROXIES", "10.0.0.0/40", "DABIR_PROXIES: '10.0.0.0/40' is not a network such as 10.0.0.0/8")]
    [InlineData(
        "DABIR_SECOND_FACTOR",
        "admin,boss",
        "DABIR_SECOND_FACTOR: 'boss' is none of reporter, photographer, copyEditor, "
    )]
    [InlineData("DABIR_DATBASE", "Host=x", "DABIR_DATBASE is not a setting; DABIR_DATABASE is meant?")]
    [InlineData("DABIR_DATABASE", "secret words", "DABIR_DATABASE: this is not a connection string")]
    public void What_is_wrong_in_the_environment_is_one_line(string variable, string value, string line)
    {
        environment[variable] = value;

        Assert.StartsWith(line, Refusal(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", Refusal());
    }

    [Fact]
    public void The_gate_opens_on_loopback_only()
    {
        Assert.Null(new Settings { GateIsOpen = true, Urls = "http://localhost:0;http://[::1]:0" }.WhyNotUsable());
        foreach (var urls in new[] { "http://*:80", "http://127.0.0.1:0;http://192.0.2.1:80", "http://[::]:80" })
            Assert.StartsWith("DABIR_GATE=open", new Settings { GateIsOpen = true, Urls = urls }.WhyNotUsable());
    }

    [Fact]
    public void The_list_names_every_setting_its_source_and_no_password()
    {
        environment["DABIR_DATABASE"] = "Host=db.example;Username=dabir;Password=very-secret";
        var list = new StringWriter();

        Assert.Equal(0, Read().Print(list));

        Assert.All(Setting.All, setting => Assert.Contains($"{setting.Name} = ", list.ToString()));
        Assert.Contains("[DABIR_DATABASE]", list.ToString());
        Assert.Contains("db.example", list.ToString());
        Assert.DoesNotContain("very-secret", list.ToString());
    }

    [Theory]
    [InlineData("10.1.2.3/8", "10.200.0.1", true)]
    [InlineData("10.0.0.0/8", "::ffff:10.0.0.1", true)]
    [InlineData("10.0.0.0/8", "11.0.0.1", false)]
    [InlineData("2001:db8::/33", "2001:db8:8000::1", false)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("private", "fd00::1", true)]
    [InlineData("private", "2001:db8::1", false)]
    [InlineData("private", "10.0.0.1", true)]
    [InlineData("private", "172.16.0.1", true)]
    [InlineData("private", "172.31.255.255", true)]
    [InlineData("private", "172.15.255.255", false)]
    [InlineData("private", "172.32.0.1", false)]
    [InlineData("private", "192.168.0.1", true)]
    [InlineData("private", "192.169.0.1", false)]
    [InlineData("none", "127.0.0.1", false)]
    public void A_network_has_its_addresses(string networks, string address, bool has) =>
        Assert.Equal(has, Networks.Read(networks, out _)!.Have(System.Net.IPAddress.Parse(address)));
}
