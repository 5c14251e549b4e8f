System.Console.WriteLine("Mocks");
