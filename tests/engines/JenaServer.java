// A SPARQL server over Apache Jena's query engine, for the tests: Debian has Jena, not Fuseki.
// GET and POST /query, POST /update, PUT and DELETE /data?graph=IRI; the default graph is the union
// of the named ones. Takes its port; runs until it is ended.
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.update.UpdateAction;

public class JenaServer {
    static final DatasetGraph DATA = DatasetGraphFactory.createGeneral();

    public static void main(String[] arguments) throws Exception {
        HttpServer server =
            HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 0);
        server.createContext("/query", exchange -> answer(exchange, JenaServer::query));
        server.createContext("/update", exchange -> answer(exchange, JenaServer::update));
        server.createContext("/data", exchange -> answer(exchange, JenaServer::graph));
        server.start();
    }

    interface Work {
        byte[] on(HttpExchange exchange, Map<String, String> values, byte[] body) throws Exception;
    }

    static void answer(HttpExchange exchange, Work work) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String kind = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            Map<String, String> values = values(exchange.getRequestURI().getRawQuery());
            if (kind.startsWith("application/x-www-form-urlencoded")) {
                values.putAll(values(new String(body, StandardCharsets.UTF_8)));
            }
            byte[] said;
            int status = 200;
            try {
                said = work.on(exchange, values, body);
            } catch (Exception error) {
                status = 400;
                said = String.valueOf(error.getMessage()).getBytes(StandardCharsets.UTF_8);
            }
            exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
            if (said.length > 0) {
                exchange.getResponseBody().write(said);
            }
        } catch (Exception error) {
            System.err.println(error);
        }
    }

    static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        }
        return values;
    }

    static byte[] query(HttpExchange exchange, Map<String, String> values, byte[] body) {
        Query query = QueryFactory.create(values.get("query"));
        Model union = ModelFactory.createModelForGraph(GraphView.createUnionGraph(DATA));
        Dataset all = DatasetFactory.wrap(new DatasetGraphMapLink(union.getGraph()));
        DATA.listGraphNodes()
            .forEachRemaining(name -> all.asDatasetGraph().addGraph(name, DATA.getGraph(name)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String kind = "application/sparql-results+json";
        try (QueryExecution execution = QueryExecutionFactory.create(query, all)) {
            if (query.isAskType()) {
                ResultSetFormatter.outputAsJSON(out, execution.execAsk());
            } else if (query.isSelectType()) {
                ResultSetFormatter.outputAsJSON(out, execution.execSelect());
            } else {
                kind = "text/turtle";
                Model made =
                    query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
                RDFDataMgr.write(out, made, Lang.TURTLE);
            }
        }
        exchange.getResponseHeaders().set("Content-Type", kind);
        return out.toByteArray();
    }

    static byte[] update(HttpExchange exchange, Map<String, String> values, byte[] body) {
        UpdateAction.parseExecute(values.get("update"), DATA);
        return new byte[0];
    }

    static byte[] graph(HttpExchange exchange, Map<String, String> values, byte[] body) {
        Node name = NodeFactory.createURI(values.get("graph"));
        Model model = ModelFactory.createDefaultModel();
        if (exchange.getRequestMethod().equals("PUT")) {
            RDFDataMgr.read(model, new ByteArrayInputStream(body), Lang.TURTLE);
        }
        DATA.removeGraph(name);
        DATA.addGraph(name, model.getGraph());
        return new byte[0];
    }
}
