using Dabir.Media;

if (args is [DecodePicture.Verb, .. var files])
    return DecodePicture.Run(files);

var app = WebApplication.CreateBuilder(args).Build();
app.Run();
return 0;
