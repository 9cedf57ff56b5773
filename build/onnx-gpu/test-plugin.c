// An execution provider as a plugin library, for checks of the way there: it offers the processor as its device and takes no operator, so everything is computed by the runtime itself.
// It refuses to start with the option "refuse", which shows that options arrive.
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include "onnxruntime_c_api.h"

enum { VERSION = 23 };

static const char name[] = "XttsTestExecutionProvider";
static const OrtApi *api;

static const char *ORT_API_CALL factory_name(const OrtEpFactory *factory) { (void)factory; return name; }
static const char *ORT_API_CALL factory_vendor(const OrtEpFactory *factory) { (void)factory; return "Xtts.Net"; }
static uint32_t ORT_API_CALL factory_vendor_id(const OrtEpFactory *factory) { (void)factory; return 0x5854; }
static const char *ORT_API_CALL factory_version(const OrtEpFactory *factory) { (void)factory; return "1.0.0"; }
static const char *ORT_API_CALL ep_name(const OrtEp *ep) { (void)ep; return name; }

static OrtStatus *ORT_API_CALL ep_capability(OrtEp *ep, const OrtGraph *graph, OrtEpGraphSupportInfo *info) {
    (void)ep; (void)graph; (void)info;
    return NULL;
}

static OrtStatus *ORT_API_CALL ep_compile(OrtEp *ep, const OrtGraph **graphs, const OrtNode **nodes, size_t count, OrtNodeComputeInfo **infos, OrtNode **contexts) {
    (void)ep; (void)graphs; (void)nodes; (void)count; (void)infos; (void)contexts;
    return NULL;
}

static void ORT_API_CALL ep_release_infos(OrtEp *ep, OrtNodeComputeInfo **infos, size_t count) { (void)ep; (void)infos; (void)count; }

static OrtStatus *ORT_API_CALL supported_devices(OrtEpFactory *factory, const OrtHardwareDevice *const *devices, size_t count, OrtEpDevice **made, size_t room, size_t *number) {
    *number = 0;
    for (size_t i = 0; i < count && *number < room; i++) {
        if (api->HardwareDevice_Type(devices[i]) != OrtHardwareDeviceType_CPU) continue;
        OrtStatus *status = api->GetEpApi()->CreateEpDevice(factory, devices[i], NULL, NULL, &made[*number]);
        if (status) return status;
        ++*number;
    }
    return NULL;
}

static OrtStatus *ORT_API_CALL create_ep(OrtEpFactory *factory, const OrtHardwareDevice *const *devices, const OrtKeyValuePairs *const *metadata, size_t count, const OrtSessionOptions *options,
                                         const OrtLogger *logger, OrtEp **made) {
    (void)factory; (void)devices; (void)metadata; (void)count; (void)logger;
    int refuse = 0;
    OrtStatus *status = api->HasSessionConfigEntry(options, "ep.xttstestexecutionprovider.refuse", &refuse);
    if (status) return status;
    if (refuse) return api->CreateStatus(ORT_FAIL, "the option refuse arrived");
    OrtEp *ep = calloc(1, sizeof *ep);
    ep->ort_version_supported = VERSION;
    ep->GetName = ep_name;
    ep->GetCapability = ep_capability;
    ep->Compile = ep_compile;
    ep->ReleaseNodeComputeInfos = ep_release_infos;
    *made = ep;
    return NULL;
}

static bool ORT_API_CALL is_stream_aware(const OrtEpFactory *factory) { (void)factory; return false; }

static OrtStatus *ORT_API_CALL no_data_transfer(OrtEpFactory *factory, OrtDataTransferImpl **transfer) {
    (void)factory;
    *transfer = NULL;
    return NULL;
}

static OrtStatus *ORT_API_CALL no_allocator(OrtEpFactory *factory, const OrtMemoryInfo *memory, const OrtKeyValuePairs *options, OrtAllocator **allocator) {
    (void)factory; (void)memory; (void)options;
    *allocator = NULL;
    return NULL;
}

static void ORT_API_CALL release_allocator(OrtEpFactory *factory, OrtAllocator *allocator) { (void)factory; (void)allocator; }

static void ORT_API_CALL release_ep(OrtEpFactory *factory, OrtEp *ep) { (void)factory; free(ep); }

OrtStatus *CreateEpFactories(const char *registration, const OrtApiBase *base, const OrtLogger *logger, OrtEpFactory **factories, size_t room, size_t *number) {
    (void)registration; (void)logger; (void)room;
    api = base->GetApi(VERSION);
    OrtEpFactory *factory = calloc(1, sizeof *factory);
    factory->ort_version_supported = VERSION;
    factory->GetName = factory_name;
    factory->GetVendor = factory_vendor;
    factory->GetVendorId = factory_vendor_id;
    factory->GetVersion = factory_version;
    factory->GetSupportedDevices = supported_devices;
    factory->CreateEp = create_ep;
    factory->ReleaseEp = release_ep;
    factory->IsStreamAware = is_stream_aware;
    factory->CreateDataTransfer = no_data_transfer;
    factory->CreateAllocator = no_allocator;
    factory->ReleaseAllocator = release_allocator;
    factories[0] = factory;
    *number = 1;
    return NULL;
}

OrtStatus *ReleaseEpFactory(OrtEpFactory *factory) {
    free(factory);
    return NULL;
}
